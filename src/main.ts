import '@fontsource-variable/source-sans-3/wght.css'
import { mount } from 'svelte'
import App from './ui/app/App.svelte'
import './ui/app/app.css'

const target = document.getElementById('app')
if (target === null) throw new Error('index.html has no element #app.')
mount(App, { target })
